// Renders with a JavaScript peer, as its documentation shows: NAME TEMPLATE DATA OUTPUT ROUNDS FOLDER.
//
// It prints the milliseconds of each round as JSON. The first rendering is not counted: it loads
// what the engine loads late. Data and template are read before; all keep nothing between rounds,
// as none of them can.

import fs from "node:fs";
import { createRequire } from "node:module";

const [name, templatePath, dataPath, outputPath, rounds, folder] = process.argv.slice(2);
const require = createRequire(`${folder}/`);
const template = fs.readFileSync(templatePath);
const data = JSON.parse(fs.readFileSync(dataPath, "utf-8"));

const makers = {
  docxtemplater() {
    const PizZip = require("pizzip");
    const Docxtemplater = require("docxtemplater");
    return async () => {
      const opened = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
      opened.render(data);
      return opened.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  },
  "easy-template-x"() {
    const { TemplateHandler } = require("easy-template-x");
    const handler = new TemplateHandler();
    return async () => handler.process(template, data);
  },
  "docx-templates"() {
    const { createReport } = require("docx-templates");
    // Without its sandbox, which takes three times as long and which it calls no security.
    return async () => createReport({ template, data, cmdDelimiter: "+++", noSandbox: true });
  },
};

const render = makers[name]();
let written = await render();
const times = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const start = performance.now();
  written = await render();
  times.push(performance.now() - start);
}
fs.writeFileSync(outputPath, Buffer.from(written));
console.log(JSON.stringify(times));
