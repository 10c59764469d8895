/** What panes do together, beyond one stack beside another. */
export const linkingWords = {
  'linking.orientation': 'Turns, flips and planes',
  'linking.cine': 'Playing',
  'linking.sameView': 'Same view',
  'linking.otherView': 'Another view',
  'linking.whilePlaying': 'Linked in play',
  'linking.why.same-view':
    'Both show the same view: zoom, window and turns go together. There is nothing to scroll.',
  'linking.why.other-view': 'The two show different views: nothing goes together.',
  'linking.why.clips': 'Clips without positions: they play in step.',
  'key.linkOrientation': 'Turns, flips and planes go together, or not',
  'key.linkCine': 'What plays takes the linked panes along, or not',
} as const;
