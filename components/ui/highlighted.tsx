/** A text in parts, of which some are marked as what was looked for. */
export function Highlighted({ parts }: { parts: readonly { text: string; hit: boolean }[] }) {
  return parts.map(({ text, hit }, index) =>
    hit ? (
      <mark key={index} className="text-text">
        {text}
      </mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}
