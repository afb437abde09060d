/** English words of the register of challenges. */
export const challengesEn = {
  'challenges.one': 'Challenge',
  'challenges.number': 'Challenge {place}',
  'challenges.challenge': 'What can break the talks',
  'challenges.impact': 'Impact',
  'challenges.items': 'Agenda',
  'challenges.add': 'Add challenge',
  'challenges.new': 'New challenge',
  'challenges.summary':
    '{count, plural, =0 {what can break the talks} one {one thing can break the talks} other {# things can break the talks}}; {judged, plural, =0 {none is judged yet} other {# judged}}',
  'challenges.empty': 'What can break the talks, how likely that is, and what would be done about it.',
  'challenges.mitigation': 'What can be done',
  'challenges.no-mitigation': 'Nothing written yet: who would do what, and when?',
} as const
