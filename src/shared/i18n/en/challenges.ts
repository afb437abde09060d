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
    '{count, plural, =0 {none recorded} =1 {one thing can break the talks} =2 {two things can break the talks} =3 {three things can break the talks} =4 {four things can break the talks} =5 {five things can break the talks} =6 {six things can break the talks} =7 {seven things can break the talks} =8 {eight things can break the talks} =9 {nine things can break the talks} other {# things can break the talks}}{count, plural, =0 {} =1 {; {judged, plural, =0 {not judged yet} other {judged}}} other {; {judged, plural, =0 {none is judged yet} =1 {one is judged} other {# are judged}}}}',
  'challenges.empty': 'What can break the talks, how likely that is, and what would be done about it.',
  'challenges.mitigation': 'What can be done',
  'challenges.no-mitigation': 'Nothing written yet: who would do what, and when?',
} as const
