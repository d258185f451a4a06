let known: ReadonlySet<string> | undefined;

/** IANA names of the time zones this runtime knows, `UTC` among them. */
export const timeZones = (): ReadonlySet<string> => (known ??= new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]));
