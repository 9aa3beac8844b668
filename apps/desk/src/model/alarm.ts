// What reaches an agent who looks elsewhere: a short sound, and a system notification while the tab is hidden.

export interface Alarm {
  /** Call from a click: browsers allow sound and ask for permission only then. */
  allow: () => void;
  ring: (notice: { title: string; body: string; tag: string; onClick: () => void }) => void;
  mute: (muted: boolean) => void;
  readonly muted: boolean;
}

const MUTED = 'baton-desk-muted';
/** Two notes up: heard through a conversation, not shrill. */
const NOTES = [
  { hertz: 587, at: 0 },
  { hertz: 880, at: 0.14 },
];

export function alarm(storage: Pick<Storage, 'getItem' | 'setItem'>): Alarm {
  let audio: AudioContext | null = null;
  let muted = storage.getItem(MUTED) === 'yes';

  function sound(): void {
    if (muted || !audio) return;
    for (const { hertz, at } of NOTES) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      const start = audio.currentTime + at;
      tone.frequency.value = hertz;
      tone.type = 'triangle';
      volume.gain.setValueAtTime(0.0001, start);
      volume.gain.exponentialRampToValueAtTime(0.18, start + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.32);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 0.34);
    }
  }

  return {
    allow() {
      audio ??= 'AudioContext' in window ? new AudioContext() : null;
      void audio?.resume();
      if ('Notification' in window && Notification.permission === 'default') void Notification.requestPermission();
    },
    ring({ title, body, tag, onClick }) {
      sound();
      if (!document.hidden || !('Notification' in window) || Notification.permission !== 'granted') return;
      const notice = new Notification(title, { body, tag });
      notice.addEventListener('click', () => {
        window.focus();
        notice.close();
        onClick();
      });
    },
    mute(next) {
      muted = next;
      storage.setItem(MUTED, next ? 'yes' : 'no');
    },
    get muted() {
      return muted;
    },
  };
}
