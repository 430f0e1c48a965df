// Who loads, decides and says things is typed once per browser: the next page gets it with its cookies.
(() => {
  "use strict";

  document.addEventListener("change", (event) => {
    const field = event.target.closest?.("[class*=st-key-import_who], [class*=st-key-lists_name], .st-key-bodies_who, .st-key-doubles_who");
    if (!field || !event.target.matches("input")) return;
    const name = encodeURIComponent(event.target.value.trim());
    document.cookie = `atlas_name=${name}; path=/; max-age=31536000; samesite=strict`;
  });
})();
