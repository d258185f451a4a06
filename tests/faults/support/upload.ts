import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { setImmediate as turn } from "node:timers/promises";
import sharp from "sharp";

/** A PNG of noise, which does not get smaller by packing: about 120 kB. */
export const picture = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 200,
      height: 200,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer();

/**
 * Begins to send a picture and stops in the middle.
 * @returns when the server takes the request and half of the body is on its way
 */
export async function startUpload(url: string, bearer: string) {
  const content = await picture();
  const half = content.length / 2;
  const sending = request(url, {
    method: "PUT",
    agent: false,
    headers: {
      authorization: `Bearer ${bearer}`,
      "content-type": "image/png",
      "content-length": content.length,
      expect: "100-continue",
    },
  });
  const answered = once(sending, "response").then(async ([response]: IncomingMessage[]) => {
    response?.resume();
    if (response && !response.complete) await once(response, "end");
    return response?.statusCode;
  });
  // Whoever cuts the upload off does not ask for the answer.
  answered.catch(() => undefined);
  sending.flushHeaders();
  await once(sending, "continue");
  await new Promise<void>((resolve) => sending.write(content.subarray(0, half), () => resolve()));
  await turn();
  return {
    /** Sends the rest. @returns the status */
    finish: () => {
      sending.end(content.subarray(half));
      return answered;
    },
    /** Leaves without a word, as a browser does whose tab is closed. */
    cut: () => void sending.destroy(),
  };
}
