// Tries the JSON Schemas of the module with Ajv, which knows nothing of our
// Go code or of the validator that the tests use.
//
//   npm ci && node keur.mjs [MODULE [CORPUS]]
//
// Each schema is compiled in strict mode. Each file of lijst.json, which a test
// of internal/schematest writes, is held to its schema: those under goed are
// valid, those under fout are not, and neither is a valid file to which is done
// what no schema of ours allows. With CORPUS, the folder that SCHEMACORPUS named
// while the tests ran, Ajv judges each document in it too: it must say of it what
// the Go validator said.
import { createReadStream, readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";

const hier = dirname(fileURLToPath(import.meta.url));
const module = resolve(process.argv[2] ?? join(hier, "../.."));
const corpus = process.argv[3];

const ajv = new Ajv2020({
  strict: true,
  // Conditions ("if", "not", "anyOf") speak of keys and types that the schema
  // around them declares.
  strictTypes: false,
  strictRequired: false,
  allowUnionTypes: true,
  // A pattern says what the format means here.
  formats: { "date-time": true },
});

let fouten = 0;
const mis = (melding) => {
  fouten++;
  if (fouten <= 40) console.error(melding);
};
const waarom = (keur) => ajv.errorsText(keur.errors, { separator: "; " }).slice(0, 300);

const lees = (pad) => readFileSync(join(module, pad), "utf8");
const documenten = (pad) =>
  pad.endsWith(".jsonl") ? lees(pad).trimEnd().split("\n").map((r) => JSON.parse(r)) : [JSON.parse(lees(pad))];

// stuk gives the document broken in ways of which the schema leaves no doubt.
function* stuk(document, schema) {
  for (const anders of [null, 7, "tekst", true]) yield ["another type", anders];
  if (Array.isArray(document)) {
    yield ["an element of another type", [...document, 7]];
    return;
  }
  yield ["a key more", { ...document, zomaar_een_sleutel: 1 }];
  for (const sleutel of schema.required ?? []) {
    const { [sleutel]: _, ...rest } = document;
    yield [`without ${sleutel}`, rest];
    yield [`${sleutel} misspelt`, { ...rest, [`${sleutel}x`]: document[sleutel] }];
  }
  if (schema.properties?.versie?.enum) yield ["another version", { ...document, versie: "99" }];
}

const keuringen = new Map();
let bestanden = 0;
let gebroken = 0;
for (const { schema: pad, goed, fout } of JSON.parse(readFileSync(join(hier, "lijst.json"), "utf8"))) {
  let keur;
  const schema = JSON.parse(lees(pad));
  try {
    keur = ajv.compile(schema);
  } catch (e) {
    mis(`${pad}: ${e.message}`);
    continue;
  }
  keuringen.set(pad, keur);
  for (const bestand of goed) {
    bestanden++;
    for (const document of documenten(bestand)) {
      if (!keur(document)) mis(`${bestand} is not valid by ${pad}: ${waarom(keur)}`);
      for (const [wat, anders] of stuk(document, schema)) {
        gebroken++;
        if (keur(anders)) mis(`${bestand}, ${wat}: valid by ${pad}`);
      }
    }
  }
  for (const bestand of fout) {
    bestanden++;
    for (const document of documenten(bestand)) {
      if (keur(document)) mis(`${bestand} is broken, and valid by ${pad}`);
    }
  }
}
console.log(`${keuringen.size} schemas, ${bestanden} files, ${gebroken} broken ones made of them`);

if (corpus) {
  let aantal = 0;
  for (const naam of readdirSync(corpus).sort()) {
    // The name is the path of the schema, with + for / and an l behind it.
    const pad = naam.replaceAll("+", "/").replace(/l$/, "");
    const keur = keuringen.get(pad);
    if (!keur) {
      mis(`${naam}: there is no schema ${pad}`);
      continue;
    }
    let nr = 0;
    for await (const regel of createInterface({ input: createReadStream(join(corpus, naam)) })) {
      nr++;
      const { geldig, document } = JSON.parse(regel);
      if (keur(document) !== geldig) {
        mis(`${naam}:${nr}: the Go validator says ${geldig ? "valid" : "not valid"}, Ajv the other: ${waarom(keur)} ${regel.slice(0, 200)}`);
      }
    }
    aantal += nr;
  }
  if (aantal === 0) mis(`${corpus} holds no documents`);
  console.log(`${aantal} documents of the tests judged`);
}
if (fouten > 0) {
  console.error(`${fouten} mistakes`);
  process.exit(1);
}
