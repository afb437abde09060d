/** What marks the UID of a session that came from no calendar; before it stands the session's identifier. */
export const OWN_UID = '@aide-memoire'
