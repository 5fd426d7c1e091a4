/** A stream in which only the newest value waits: a reader that is slow sees fewer values, never old ones. */
export function latestValues<T>(): { push(value: T): void; end(): void; stream: AsyncIterable<T> } {
  let latest: { value: T } | undefined;
  let ended = false;
  let wake: (() => void) | undefined;
  const signal = () => {
    wake?.();
    wake = undefined;
  };
  async function* stream(): AsyncGenerator<T> {
    while (true) {
      if (latest) {
        const { value } = latest;
        latest = undefined;
        yield value;
      } else if (ended) {
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  }
  return {
    push(value) {
      latest = { value };
      signal();
    },
    end() {
      ended = true;
      signal();
    },
    stream: stream(),
  };
}
