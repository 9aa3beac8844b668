/** @jsxImportSource preact */

/** Somebody is at work; what they do stands beside it in words. */
export function Dots() {
  return (
    <span class="dots" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}
