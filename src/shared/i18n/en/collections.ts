/** English names of the kinds of record. */
export const collectionsEn = {
  'collection.parties': '{count, plural, one {party} other {parties}}',
  'collection.delegates': '{count, plural, one {person} other {people}}',
  'collection.events': '{count, plural, one {event} other {events}}',
  'collection.sessions': '{count, plural, one {session} other {sessions}}',
  'collection.agendaItems': '{count, plural, one {agenda item} other {agenda items}}',
  'collection.positions': '{count, plural, one {position} other {positions}}',
  'collection.annotations': '{count, plural, one {note} other {notes}}',
  'collection.sources': '{count, plural, one {source} other {sources}}',
  'collection.challenges': '{count, plural, one {challenge} other {challenges}}',
  'collection.scenarios': '{count, plural, one {scenario} other {scenarios}}',
  'collection.talkingPoints': '{count, plural, one {line to take} other {lines to take}}',
  'collection.briefs': '{count, plural, one {brief} other {briefs}}',
} as const
