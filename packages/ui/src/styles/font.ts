// Apart from the rest: a font face belongs to the document, never to a shadow root. Apps import it once, as
// '@baton/ui/font.css'. A script, so that the package's use of the font is seen by tools that read imports.
import '@fontsource-variable/inter/wght.css';
