declare module "autocannon" {
  interface Options {
    url: string;
    headers?: Record<string, string>;
    connections: number;
    /** Seconds. */
    duration: number;
  }
  interface Result {
    requests: { average: number };
    non2xx: number;
    errors: number;
  }
  interface Run extends Promise<Result> {
    /** After every answer; `time` in milliseconds. */
    on(event: "response", listener: (client: unknown, status: number, bytes: number, time: number) => void): this;
  }
  export default function autocannon(options: Options): Run;
}
