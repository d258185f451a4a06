import { Text, type Styles } from "@react-pdf/renderer";
import { widthOf } from "./columns";

/** Characters of a word, as many to a line as it has room for. */
function* cut(word: string, width: number, size: number): Generator<string> {
  let line = "";
  let taken = 0;
  for (const character of word) {
    const wide = widthOf(character, size);
    if (taken + wide > width && line !== "") {
      yield line;
      line = "";
      taken = 0;
    }
    line += character;
    taken += wide;
  }
  yield line;
}

/**
 * A text in the lines that have to be, because a word of it is wider than its room: a long reference, or a language that has no
 * spaces. The engine breaks lines at spaces, or inside words with a hyphen that nobody wrote.
 */
export function brokenUp(text: string, width: number, size: number): string[] {
  if (widthOf(text, size) <= width) return [text];
  const lines: string[] = [];
  let line: string[] = [];
  for (const word of text.split(" ")) {
    if (widthOf(word, size) <= width) {
      line.push(word);
      continue;
    }
    if (line.length > 0) lines.push(line.join(" "));
    const pieces = [...cut(word, width, size)];
    line = pieces.splice(-1);
    lines.push(...pieces);
  }
  return [...lines, line.join(" ")];
}

type Style = Styles[string];

/** A text that somebody wrote and that has to stay within `width` points. `id` is for what stands directly on the page. */
export function Words(props: {
  text: string;
  width: number;
  style: Style & { fontSize: number };
  id?: string;
  as?: Style;
}) {
  const { text, width, style, id, as = {} } = props;
  return brokenUp(text, width, style.fontSize).map((line, index) => (
    <Text key={index} {...(id === undefined ? {} : { id })} style={[style, as, index === 0 ? {} : { marginTop: 0 }]}>
      {line}
    </Text>
  ));
}
