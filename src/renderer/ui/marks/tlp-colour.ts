/** The four colours of FIRST's Traffic Light Protocol 2.0; AMBER+STRICT takes that of AMBER. */
export type TlpColour = 'RED' | 'AMBER' | 'GREEN' | 'CLEAR'

const labels: Readonly<Record<string, TlpColour>> = {
  'TLP:RED': 'RED',
  'TLP:AMBER': 'AMBER',
  'TLP:AMBER+STRICT': 'AMBER',
  'TLP:GREEN': 'GREEN',
  'TLP:CLEAR': 'CLEAR',
}

/**
 * The colour a marking's words are set in on black. Only the exact labels of TLP 2.0 (section "TLP in messaging": upper
 * case, no space after the colon) have one; any other words, such as OFFICIAL-SENSITIVE, are white: undefined.
 */
export function tlpColour(marking: string): TlpColour | undefined {
  return Object.hasOwn(labels, marking) ? labels[marking] : undefined
}
