/**
 * Makes something of an object once and keeps it for as long as the object lives: law, vocabularies and models do not
 * change, and every rule asks for the same of them.
 */
export function onceFor<K extends object, T>(make: (subject: K) => T): (subject: K) => T {
  const known = new WeakMap<K, { readonly made: T }>();
  return (subject) => {
    const before = known.get(subject);
    if (before !== undefined) return before.made;
    const made = make(subject);
    known.set(subject, { made });
    return made;
  };
}
