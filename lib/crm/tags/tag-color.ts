import { TAG_COLORS, type TagColor } from "@/lib/catalog/tag-colors";

/** The colour of a tag nobody chose one for: the same name always gets the same. */
export function tagColor(name: string): TagColor {
  let sum = 0;
  for (const character of name.toLowerCase()) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return TAG_COLORS[sum % TAG_COLORS.length] ?? TAG_COLORS[0];
}
