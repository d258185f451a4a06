/**
 * One value for the whole process. Pages, route handlers and instrumentation are separate bundles, each with its own copy
 * of every module; what must exist once (connections, counters, registries) is kept on the global object instead.
 * @param name unique in the application
 */
export function processWide<Value>(name: string, make: () => Value): Value {
  const shared = globalThis as { [key: symbol]: { value: Value } | undefined };
  return (shared[Symbol.for(`koomky.${name}`)] ??= { value: make() }).value;
}
