/** English words for what the sides say of an event, and for what their accounts rest on: measured, never as settled. */
export const claimsEn = {
  'claims.toll-exact': '{best, number}',
  'claims.beside': '{first}, {second}',
  'claims.says-toll': '{speaker} says {figures}',
  'claims.spread': '{kind} {range}: {said}',
  'claims.spread-in-words': '{kind}: {said}',
  'claims.recorded': '{spread}; recorded here as {figures}',
  'claims.speaker-unnamed': 'a side not named',
  'claims.says': '{speaker} says: {text}',
  'claims.disputes': '{speaker} disputes this: {text}',
  'claims.contradict': '{one} and {other} contradict each other',
  'claims.contradicts-itself': '{one} contradicts itself',
  'claims.circular': 'One witness, not several: {origin} is behind {sources}',
  'claims.circle': 'One witness, not several: {sources} lead back to one another',
  'claims.leads-back': 'leads back to {sources}',
} as const
