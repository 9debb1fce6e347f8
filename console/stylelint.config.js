/** Layout is mirrored in Arabic: only logical properties. */
export default {
  plugins: ['stylelint-use-logical'],
  rules: {
    'csstools/use-logical': ['always', { except: [/^(?:(?:min|max)-)?(?:width|height)$/i] }],
    'declaration-block-no-duplicate-properties': [true, { ignore: ['consecutive-duplicates-with-different-values'] }],
    'block-no-empty': true,
    'color-no-invalid-hex': true,
  },
}
