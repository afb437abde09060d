/** English words of the ways the talks can end. */
export const scenariosEn = {
  'scenarios.one': 'Scenario',
  'scenarios.number': 'Scenario {place}',
  'scenarios.scenario': 'How the talks can end',
  'scenarios.direction': 'Which way',
  'scenarios.items': 'Agenda',
  'scenarios.add': 'Add scenario',
  'scenarios.new': 'New scenario',
  'scenarios.summary':
    '{count, plural, =0 {how the talks can end} one {one way the talks can end} other {# ways the talks can end}}',
  'scenarios.empty': 'How the talks can end, what would bring it about, and what we would do then.',
  'scenarios.outcome': 'Outcome',
  'scenarios.triggers': 'What would bring it about',
  'scenarios.no-triggers': 'Nothing written yet: which sign would tell that it is coming?',
  'scenarios.response': 'Our response',
  'scenarios.no-response': 'Nothing written yet.',
} as const
