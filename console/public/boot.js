// Before the first paint: language, direction and colours as this person had them last, or as the browser asks for.
(function () {
  var root = document.documentElement;
  var language = null;
  var theme = null;
  try {
    language = localStorage.getItem('wafaa.language');
    theme = localStorage.getItem('wafaa.theme');
  } catch (e) {
    // Storage is closed to us: the browser's wishes decide.
  }
  if (language !== 'ar' && language !== 'en') language = /^ar\b/i.test(navigator.language) ? 'ar' : 'en';
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  if (theme !== 'light' && theme !== 'dark') theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.setAttribute('data-mantine-color-scheme', theme);
})();
