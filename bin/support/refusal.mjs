/** A reason not to go on that a person can act on: printed as one line, without a stack. */
export class Refusal extends Error {}

/**
 * Runs a command's body. A `Refusal` becomes one line on stderr; anything else keeps its stack, because it is our fault.
 * @param {() => Promise<number | void>} body resolves to the exit code, or to nothing to go on with what it started
 */
export async function command(body) {
  try {
    const code = await body();
    if (code !== undefined) process.exit(code);
  } catch (error) {
    console.error(error instanceof Refusal ? `koomky: ${error.message.replace(/\s*\n\s*/g, " ")}` : error);
    process.exit(1);
  }
}
