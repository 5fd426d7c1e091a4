/** A clock that the test owns: it moves a hundredth of a second at every look, so that later things are later. */
export interface TestClock {
  now(): Date;
  /** Jumps to a day (noon at the office). */
  moveTo(day: string): void;
  forward(milliseconds: number): void;
}

export function testClock(day: string): TestClock {
  const noon = (date: string) => Date.parse(`${date}T12:00:00+08:00`);
  let at = noon(day);
  return {
    now() {
      at += 10;
      return new Date(at);
    },
    moveTo(date) {
      at = noon(date);
    },
    forward(milliseconds) {
      at += milliseconds;
    },
  };
}
