// What each key does. Clickers send Page Up and Page Down, and a point or b for a black screen.

const KEYS = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Enter: "next", n: "next",
  ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous", Backspace: "previous",
  Home: "first", End: "last",
  v: "nextProvince", V: "previousProvince",
  f: "fullScreen", F5: "fullScreen", b: "black", ".": "black", t: "ground", "?": "help", Escape: "leave",
};

// Calls `act(name, number)` for every key that means something, and keeps it from all others.
export const listenToKeys = (act) => {
  let digits = "";
  const heard = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    event.stopImmediatePropagation();
    if (/^[0-9]$/.test(key)) {
      digits = (digits + key).slice(-3);
      return;
    }
    const number = key === "Enter" && digits ? Number(digits) : 0;
    const name = number ? "jump" : KEYS[key] || KEYS[key.toLowerCase()];
    if (key !== "Shift") digits = "";
    if (!name) return;
    event.preventDefault();
    act(name, number);
  };
  addEventListener("keydown", heard, { capture: true });
  return () => removeEventListener("keydown", heard, { capture: true });
};
