/** Whether the machine's zone has been read since `isRead` was last set to false. */
export interface ZoneReads {
  isRead: boolean;
}

/** Methods of `Date` that answer by the machine's zone: getHours, setMonth, toString, toLocaleDateString … */
const LOCAL_METHOD = /^(get|set)(?!UTC|Time$)|^to(String|DateString|TimeString|Locale)/;
const WHOLE_INSTANT = /^\d{4}(-\d\d(-\d\d)?)?$|(Z|GMT|[+-]\d\d:?\d\d)$/;

/**
 * Lets `Date` and `Intl` tell when they are asked something whose answer rests on the machine's zone. What a test file computes
 * without any such question is the same in every zone.
 *
 * @param world  The global object whose `Date` and `Intl.DateTimeFormat` are watched from now on.
 */
export function watchZone(world: { Date: DateConstructor; Intl: typeof Intl }): ZoneReads {
  const reads: ZoneReads = { isRead: false };
  const note = () => {
    reads.isRead = true;
  };
  watchMethods(world.Date.prototype, note);
  world.Date = watchedDate(world.Date, note);
  world.Intl.DateTimeFormat = watchedFormat(world.Intl.DateTimeFormat, note);
  return reads;
}

function watchMethods(prototype: object, note: () => void): void {
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const method: unknown = property.value;
    if (typeof method !== "function" || !LOCAL_METHOD.test(name)) continue;
    const watched = function (this: unknown, ...given: unknown[]): unknown {
      note();
      return Reflect.apply(method, this, given);
    };
    Object.defineProperty(prototype, name, { ...property, value: watched });
  }
}

/** Fields of a day, and texts without an offset, are taken for local ones; `Date()` prints local time. */
function watchedDate(real: DateConstructor, note: () => void): DateConstructor {
  const isLocal = (given: readonly unknown[]) =>
    given.length > 1 || (typeof given[0] === "string" && !WHOLE_INSTANT.test(given[0]));
  const { parse } = real;
  real.parse = (text) => {
    if (isLocal([text])) note();
    return parse(text);
  };
  const watched: DateConstructor = new Proxy(real, {
    construct(target, given, asked) {
      if (isLocal(given)) note();
      return Reflect.construct(target, given, asked === watched ? target : asked) as object;
    },
    apply(target, self, given) {
      note();
      return Reflect.apply(target, self, given);
    },
  });
  real.prototype.constructor = watched;
  return watched;
}

function watchedFormat(real: typeof Intl.DateTimeFormat, note: () => void): typeof Intl.DateTimeFormat {
  const look = ([, options]: readonly unknown[]) => {
    if ((options as Intl.DateTimeFormatOptions | undefined)?.timeZone === undefined) note();
  };
  return new Proxy(real, {
    construct(target, given, asked) {
      look(given);
      return Reflect.construct(target, given, asked) as object;
    },
    apply(target, self, given) {
      look(given);
      return Reflect.apply(target, self, given);
    },
  });
}
