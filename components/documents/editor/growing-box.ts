/**
 * A ref for a text box that also gives it the height of its text, where the browser’s `field-sizing` does not.
 * @param inner the ref the box has besides
 */
export const growingBox = (inner: (box: HTMLTextAreaElement | null) => void) => (box: HTMLTextAreaElement) => {
  inner(box);
  const fit = () => {
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
  };
  const grows = !CSS.supports("field-sizing", "content");
  if (grows) {
    fit();
    box.addEventListener("input", fit);
  }
  return () => {
    inner(null);
    box.removeEventListener("input", fit);
  };
};
