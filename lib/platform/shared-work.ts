import { processWide } from "./process-wide";

/**
 * Work that many may ask for at the same moment and that need be done once: who comes while it goes on gets the same outcome.
 * Nothing is remembered once it has ended.
 * @param name of the kind of work
 */
export function sharedWork<Output>(name: string): (key: string, work: () => Promise<Output>) => Promise<Output> {
  return (key, work) => {
    const underWay = processWide(`shared-work.${name}`, () => new Map<string, Promise<Output>>());
    const known = underWay.get(key);
    if (known) return known;
    const started = work().finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  };
}
