/** Puts an item at the end of its group, and opens the group where there is none. The group grows in place: copied for every item, a long one costs its square. */
export function addToGroup<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
