/** What an upload of a picture may be; the same for avatars and logos. */
export const PICTURE_UPLOAD = {
  maxBytes: 2 * 1024 * 1024,
  mediaTypes: ["image/png", "image/jpeg", "image/webp", "image/gif"],
} as const;
