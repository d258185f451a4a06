/** npm passes Ctrl-C on to a process that the terminal already told: within this time it is the same one. */
const SAME = 500;

/**
 * Turns Ctrl-C, SIGTERM and SIGHUP into a request to stop, and a second one into a demand.
 * @returns {{ asked: AbortSignal, demanded: AbortSignal }}
 */
export function stopSignals() {
  const [ask, demand] = [new AbortController(), new AbortController()];
  let first;
  const onSignal = () => {
    first ??= Date.now();
    if (!ask.signal.aborted) ask.abort();
    else if (Date.now() - first > SAME) demand.abort();
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, onSignal);
  return { asked: ask.signal, demanded: demand.signal };
}
