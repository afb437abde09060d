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
    '{count, plural, =0 {none recorded} =1 {one way the talks can end} =2 {two ways the talks can end} =3 {three ways the talks can end} =4 {four ways the talks can end} =5 {five ways the talks can end} =6 {six ways the talks can end} =7 {seven ways the talks can end} =8 {eight ways the talks can end} =9 {nine ways the talks can end} other {# ways the talks can end}}',
  'scenarios.empty': 'How the talks can end, what would bring it about, and what we would do then.',
  'scenarios.outcome': 'Outcome',
  'scenarios.triggers': 'What would bring it about',
  'scenarios.no-triggers': 'Nothing written yet: which sign would tell that it is coming?',
  'scenarios.response': 'Our response',
  'scenarios.no-response': 'Nothing written yet.',
} as const
