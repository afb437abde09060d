/** Whether two values of a notebook hold the same, whatever the order of their fields. Values are plain JSON. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, at) => sameContent(value, other[at]))
    )
  }
  const fields = Object.entries(one)
  return (
    fields.length === Object.keys(other).length &&
    fields.every(
      ([field, value]) => Object.hasOwn(other, field) && sameContent(value, (other as Record<string, unknown>)[field]),
    )
  )
}
