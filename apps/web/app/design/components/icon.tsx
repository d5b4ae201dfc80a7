import {
  ArrowLeft,
  ArrowRight,
  Ban,
  Building2,
  CalendarClock,
  Check,
  ChevronDown,
  ChevronRight,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleX,
  Clock,
  Download,
  ExternalLink,
  Eye,
  FileText,
  FileUp,
  FolderOpen,
  Info,
  Landmark,
  Lock,
  LogOut,
  type LucideIcon,
  Mail,
  MapPin,
  Pencil,
  Plus,
  Printer,
  RotateCcw,
  Search,
  Send,
  ShieldCheck,
  Trash2,
  TriangleAlert,
  Upload,
  User,
  Users,
  X,
} from 'lucide-react';

const icons = {
  alert: CircleAlert,
  back: ArrowLeft,
  ban: Ban,
  building: Building2,
  calendar: CalendarClock,
  check: Check,
  clock: Clock,
  dashed: CircleDashed,
  delete: Trash2,
  done: CircleCheck,
  dot: CircleDot,
  down: ChevronDown,
  download: Download,
  edit: Pencil,
  external: ExternalLink,
  eye: Eye,
  file: FileText,
  'file-up': FileUp,
  folder: FolderOpen,
  forward: ArrowRight,
  info: Info,
  landmark: Landmark,
  lock: Lock,
  mail: Mail,
  person: User,
  people: Users,
  place: MapPin,
  plus: Plus,
  print: Printer,
  right: ChevronRight,
  search: Search,
  send: Send,
  shield: ShieldCheck,
  'sign-out': LogOut,
  stop: CircleX,
  undo: RotateCcw,
  upload: Upload,
  warning: TriangleAlert,
  x: X,
} satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof icons;

/** An icon of the one set (Lucide). Decorative unless `label` says what it means; size follows the text. */
export function Icon({
  name,
  label,
  className = '',
}: {
  name: IconName;
  label?: string;
  className?: string;
}) {
  const Drawing = icons[name];
  return (
    <Drawing
      className={`c-icon ${className}`}
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
