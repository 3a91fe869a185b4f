/** What engines and test tools ask of any object without meaning anything by it. */
const HARMLESS = new Set(["then", "toJSON", "asymmetricMatch", "nodeType", "$$typeof", "domain", "constructor"]);

/**
 * The same object, except that using a member it lacks throws: what main calls and the stub does not have would
 * otherwise pass for having worked.
 */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === "string" && !(key in object) && !HARMLESS.has(key))
        throw new Error(`the Electron stub has no ${name}.${key}`);
      return Reflect.get(object, key, receiver);
    },
  });
}

/** As `strict`, for a class: its instances refuse what they lack. */
export function strictClass<C extends new (...args: never[]) => object>(name: string, constructor: C): C {
  return new Proxy(constructor, {
    construct: (target, args, newTarget) => strict(name, Reflect.construct(target, args, newTarget) as object),
    get(target, key, receiver) {
      if (typeof key === "string" && !(key in target) && !HARMLESS.has(key))
        throw new Error(`the Electron stub has no ${name}.${key}`);
      return Reflect.get(target, key, receiver);
    },
  });
}
