const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;
const DAY = 86_400_000;

/**
 * An ISO 8601 date cell (`t="d"`) as the serial number that the workbook's date system gives that day;
 * undefined where the text is no such date. No time zone takes part.
 */
export function serialOfIso(text: string, date1904: boolean): number | undefined {
  const match = ISO.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) / DAY : Date.UTC(1899, 11, 30) / DAY;
  const serial = days - epoch;
  // Excel's calendar has a 29 February 1900 that never was: days before March 1900 stand one lower.
  return (!date1904 && serial < 61 ? serial - 1 : serial) + time;
}
