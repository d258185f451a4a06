// Rules of this code base that the linter has no word for.
import { sourceFiles } from "./source-files.mjs";

const LONGEST = 350;

/** Comments and texts may say 12.50. */
const codeOf = (text) => text.replace(/\/\*[^]*?\*\/|\/\/.*$|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/gm, "");

const rules = [
  {
    says: '"use client" stands only in *.client.ts(x)',
    broken: ({ name, text }) =>
      /^\s*["']use client["']/m.test(head(text)) &&
      !/\.client\.tsx?$/.test(name) &&
      !/^app\/(?:.*\/)?(?:error|global-error)\.tsx$/.test(name),
  },
  {
    says: 'a *.client.ts(x) file starts with "use client"',
    broken: ({ name, text }) => /\.client\.tsx?$/.test(name) && !/^\s*["']use client["']/m.test(head(text)),
  },
  {
    says: '"use server" stands only in actions.ts, at the top',
    broken: ({ name, text }) => /^\s*["']use server["']/m.test(text) && !/(?:^|\/)actions\.ts$/.test(name),
  },
  {
    says: "every export of actions.ts is a call of formAction or onceAction",
    broken: ({ name, text }) =>
      /(?:^|\/)actions\.ts$/.test(name) &&
      /^export (?!const \w+ = (?:formAction|onceAction)\(|type |interface )/m.test(text),
  },
  {
    says: "money is counted in whole numbers and exact decimals, never in floats",
    broken: ({ name, text }) =>
      /^lib\/(?:billing\/.*|kernel\/(?:money|share-out))(?<!\.test)\.ts$/.test(name) &&
      /\bMath\.|\bparseFloat\b|\bNumber\(|\.toFixed\(|\b\d+\.\d/.test(codeOf(text)),
  },
  {
    says: `a file has at most ${LONGEST} lines`,
    broken: ({ name, text }) => !name.endsWith(".generated.ts") && text.split("\n").length > LONGEST + 1,
  },
  {
    says: "what is not finished is not here",
    broken: ({ text }) => /\b(?:TO{1}DO|FIX{1}ME)\b|@ts-(?:ignore|nocheck)/.test(text),
  },
  {
    says: "no test is skipped or alone",
    broken: ({ name, text }) =>
      /\.(?:test|spec)\.tsx?$/.test(name) && /\b(?:it|test|describe)\.(?:skip|only|todo)\b/.test(text),
  },
];

function head(text) {
  return text.slice(0, 400);
}

const found = sourceFiles().flatMap((file) =>
  rules.filter(({ broken }) => broken(file)).map(({ says }) => `${file.name}: ${says}`),
);
for (const line of found) console.error(line);
process.exit(found.length === 0 ? 0 : 1);
