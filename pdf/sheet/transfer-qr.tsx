import { Path, Svg } from "@react-pdf/renderer";
import { encode } from "uqr";
import { INK } from "./styles";

/** One path for all dark modules, run by run. */
export function pathOf(modules: readonly (readonly boolean[])[]): string {
  const runs: string[] = [];
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length;) {
      let end = x;
      while (row[end]) end++;
      if (end > x) runs.push(`M${x} ${y}h${end - x}v1h-${end - x}z`);
      x = end + 1;
    }
  });
  return runs.join("");
}

/** EPC069-12 asks for error correction M and at most version 13. */
export const modulesOf = (content: readonly string[]): boolean[][] =>
  encode(content.join("\n"), { ecc: "M", boostEcc: false, border: 0, maxVersion: 13 }).data;

/** A code for a bank transfer. */
export function TransferQr({ content, size }: { content: string[]; size: number }) {
  const modules = modulesOf(content);
  return (
    <Svg viewBox={`0 0 ${modules.length} ${modules.length}`} style={{ width: size, height: size }}>
      <Path d={pathOf(modules)} fill={INK} />
    </Svg>
  );
}
