"""English as agreements write it, in the British and the Canadian variety."""
