import { type CivilDate, dateOf, daysInMonth, easterOf, isoWeekOf, weekdayOf } from './calendar.js';
import { type Cursor, NotReadable } from './cursor.js';
import { HOLIDAY_KINDS, type HolidayKind, type OnDay } from './schedule.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'mo tu we th fr sa su'.split(' ');
const HOLIDAYS = HOLIDAY_KINDS.map((kind) => kind.toLowerCase());
const EASTER = ['easter'];
const [FIRST_YEAR, LAST_YEAR] = [1900, 2999];

/** Days of the kinds an expression can name, read from where the cursor stands. */
export class DayReader {
  /** Holidays asked for so far. */
  readonly holidays = new Set<HolidayKind>();
  readonly #cursor: Cursor;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  /** Everything in front of the times: lists of one kind each, all of which must hold. */
  read(): readonly OnDay[] {
    const cursor = this.#cursor;
    const found = new Map<string, OnDay>();
    const add = (kind: string, list: OnDay): void => {
      if (found.has(kind)) throw new NotReadable(`${kind} are named twice`);
      found.set(kind, list);
    };
    for (;;) {
      if (this.#isYears())
        add(
          'years',
          this.#list(() => this.#years(), this.#isYears),
        );
      else if (this.#isDate())
        add(
          'dates',
          this.#list(() => this.#dates(), this.#isNextDate),
        );
      else if (cursor.takeWord(['week']) === 0) {
        const isWeek = () => cursor.number(1, 53) !== undefined;
        add(
          'weeks',
          this.#list(() => this.#weeks(), isWeek),
        );
      } else if (cursor.isWord(HOLIDAYS)) this.#holidayList(add);
      else if (cursor.isWord(WEEKDAYS)) {
        add(
          'weekdays',
          this.#list(() => this.#weekdays(), this.#isWeekday),
        );
      } else return [...found.values()];
      cursor.takeSign(':');
    }
  }

  /** A list goes on after a comma only if something of its kind follows. */
  #list(item: () => OnDay, isNext: () => boolean): OnDay {
    const items = [item()];
    while (this.#cursor.isSign(',') && this.#follows(isNext)) items.push(item());
    return (day, around) => items.some((holds) => holds(day, around));
  }

  #follows(isNext: () => boolean): boolean {
    const mark = this.#cursor.mark();
    this.#cursor.skip();
    if (isNext()) return true;
    this.#cursor.reset(mark);
    return false;
  }

  /** `PH` alone narrows the days beside it (`PH Mo`); in one list with weekdays it adds to them. */
  #holidayList(add: (kind: string, list: OnDay) => void): void {
    let hasWeekdays = false;
    const list = this.#list(
      () => this.#weekdays(),
      () => {
        if (this.#cursor.isWord(WEEKDAYS)) hasWeekdays = true;
        return this.#isWeekday();
      },
    );
    add(hasWeekdays ? 'weekdays' : 'holidays', list);
  }

  readonly #isWeekday = (): boolean => this.#cursor.isWord([...WEEKDAYS, ...HOLIDAYS]);

  #weekdays(): OnDay {
    const cursor = this.#cursor;
    const holiday = cursor.takeWord(HOLIDAYS);
    if (holiday >= 0) {
      const kind = HOLIDAY_KINDS[holiday]!;
      this.holidays.add(kind);
      return (day, around) => around.isHoliday(kind, day);
    }
    const from = cursor.takeWord(WEEKDAYS);
    if (cursor.takeSign('-')) {
      const to = cursor.takeWord(WEEKDAYS);
      if (to < 0) throw cursor.unexpected();
      return (day) => isWithin(weekdayOf(day), from, to);
    }
    if (!cursor.takeSign('[')) return (day) => weekdayOf(day) === from;
    const nths: number[] = [];
    do {
      const sign = cursor.takeSign('-') ? -1 : 1;
      nths.push(sign * cursor.takeNumber(1, 5));
    } while (cursor.takeSign(','));
    cursor.expectSign(']');
    return (day) => {
      const date = dateOf(day);
      const fromStart = Math.ceil(date.day / 7);
      const fromEnd = -Math.floor((daysInMonth(date) - date.day) / 7) - 1;
      return weekdayOf(day) === from && (nths.includes(fromStart) || nths.includes(fromEnd));
    };
  }

  #weeks(): OnDay {
    const from = this.#cursor.takeNumber(1, 53);
    const to = this.#cursor.takeSign('-') ? this.#cursor.takeNumber(from, 53) : from;
    const every = this.#every();
    return (day) => {
      const week = isoWeekOf(day);
      return week >= from && week <= to && (week - from) % every === 0;
    };
  }

  /** A year that does not begin a date. */
  readonly #isYears = (): boolean =>
    this.#cursor.number(FIRST_YEAR, LAST_YEAR) !== undefined &&
    !this.#cursor.isWord([...MONTHS, ...EASTER], 1);

  #years(): OnDay {
    const from = this.#cursor.takeNumber(FIRST_YEAR, LAST_YEAR);
    let to = from;
    if (this.#cursor.takeSign('+')) to = LAST_YEAR;
    else if (this.#cursor.takeSign('-')) to = this.#cursor.takeNumber(from, LAST_YEAR);
    const every = this.#every();
    return (day) => {
      const { year } = dateOf(day);
      return year >= from && year <= to && (year - from) % every === 0;
    };
  }

  #every(): number {
    return this.#cursor.takeSign('/') ? this.#cursor.takeNumber(1, 99) : 1;
  }

  readonly #isDate = (): boolean => {
    const hasYear = this.#cursor.number(FIRST_YEAR, LAST_YEAR) !== undefined;
    return this.#cursor.isWord([...MONTHS, ...EASTER], hasYear ? 1 : 0);
  };

  /** In a list of dates a bare number is a day of the month before it: `Dec 25,26`. */
  readonly #isNextDate = (): boolean => this.#isDate() || this.#cursor.number(1, 31) !== undefined;

  #month = 0;

  #dates(): OnDay {
    const cursor = this.#cursor;
    const from = this.#date(undefined);
    let to = from;
    if (cursor.takeSign('-')) to = this.#date(from);
    else if (cursor.takeSign('+')) {
      if (from.year === undefined) throw new NotReadable('a date without a year has no open end');
      to = { code: () => 1231, endCode: () => 1231, year: LAST_YEAR };
    }
    if (to.year !== undefined && from.year === undefined) {
      throw new NotReadable('the first date has no year and the second has one');
    }
    if (from.year === undefined) {
      return (day) => {
        const date = dateOf(day);
        return isWithin(monthDay(date), from.code(date.year), to.endCode(date.year));
      };
    }
    const first = from.year * 10_000 + from.code(from.year);
    const sameYear = from.year * 10_000 + to.endCode(from.year);
    const toYear = to.year ?? (sameYear >= first ? from.year : from.year + 1);
    const last = toYear * 10_000 + to.endCode(toYear);
    if (last < first) throw new NotReadable('the last date comes before the first');
    return (day) => {
      const date = dateOf(day);
      const code = date.year * 10_000 + monthDay(date);
      return code >= first && code <= last;
    };
  }

  #date(before: DateMark | undefined): DateMark {
    const cursor = this.#cursor;
    const year = cursor.number(FIRST_YEAR, LAST_YEAR);
    if (year !== undefined) cursor.skip();
    if (cursor.takeWord(EASTER) === 0) {
      const shift = this.#daysAfter();
      const code = (of: number): number => monthDay(dateOf(easterOf(of) + shift));
      return { code, endCode: code, year };
    }
    const month = cursor.takeWord(MONTHS);
    if (month >= 0) this.#month = month + 1;
    else if (this.#month === 0 || year !== undefined) throw cursor.unexpected();
    const at = this.#month;
    const day = cursor.number(1, 31);
    if (day === undefined && month < 0) throw cursor.unexpected();
    // `Dec 8-10`: the day before the hyphen needs no month of its own.
    if (day === undefined) {
      return { code: () => at * 100 + 1, endCode: () => at * 100 + 31, year };
    }
    cursor.skip();
    if (day > MOST_DAYS[at - 1]!) throw new NotReadable(`${MONTHS[at - 1]} has no day ${day}`);
    const code = (): number => at * 100 + day;
    return { code, endCode: code, year: year ?? (month < 0 ? before?.year : undefined) };
  }

  /** `+2 days`, `-1 day`. */
  #daysAfter(): number {
    const cursor = this.#cursor;
    const isShift = cursor.isWord(['day', 'days'], 2) && cursor.number(1, 200, 1) !== undefined;
    if (!isShift) return 0;
    const sign = cursor.takeSign('-') ? -1 : 1;
    if (sign === 1) cursor.expectSign('+');
    const days = cursor.takeNumber(1, 200);
    cursor.skip();
    return sign * days;
  }
}

/** A date as month × 100 + day, of a year where it hangs on one; a month ends with its day 31. */
interface DateMark {
  code(year: number): number;
  endCode(year: number): number;
  readonly year: number | undefined;
}

const MOST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const monthDay = ({ month, day }: CivilDate): number => month * 100 + day;

/** Between both, round the end of the week or year where the second comes first. */
function isWithin(value: number, from: number, to: number): boolean {
  return from <= to ? value >= from && value <= to : value >= from || value <= to;
}
