type Defined<Values> = { [Name in keyof Values]: Exclude<Values[Name], undefined> };

/** What is there: a field that was left out is not the same as one set to nothing. */
export const defined = <Values extends object>(values: Values): Partial<Defined<Values>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Defined<Values>>;
