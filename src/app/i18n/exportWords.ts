export const exportWords = {
  'export.file': 'Export as DICOM file',
  'export.store': 'Store in {archive}',
  'export.left':
    '{count, plural, one {# measurement is} other {# measurements are}} not exported: made in a computed plane, or not counted to its end.',
  'export.busy': 'One moment…',
  'export.saved':
    'Saved {count, plural, one {as one file} other {as # files}}. It holds the patient’s name and number.',
  'export.stored': 'Stored in {archive}.',
  'export.warned': 'Stored in {archive}, which says that it changed something (code {code}).',
  'export.refused': 'Not stored. {archive}: {reason}.',
  'export.unknown':
    'Sent to {archive}, but no answer came: it may be stored. Storing it again does not make two of it.',
  'export.failed': 'Nothing was exported. {reason}',
  'export.why.duplicate': 'it has this report already',
  'export.why.forbidden': 'it does not allow it',
  'export.why.space': 'it has no room for it',
  'export.why.mismatch': 'it does not accept this kind of report for this study',
  'export.why.damaged': 'it could not read the report',
  'export.why.code': 'it refused, code {code}',
  'export.why.silent': 'it refused without a reason',
} as const;
