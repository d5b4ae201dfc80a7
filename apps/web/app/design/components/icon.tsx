import {
  ArrowLeft,
  ArrowRight,
  Ban,
  Building2,
  CalendarClock,
  Check,
  ChevronDown,
  ChevronRight,
  ChevronUp,
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
  Flag,
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
  Share2,
  ShieldCheck,
  Square,
  Trash2,
  TriangleAlert,
  Upload,
  User,
  Users,
  Volume2,
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
  flag: Flag,
  folder: FolderOpen,
  forward: ArrowRight,
  info: Info,
  landmark: Landmark,
  listen: Volume2,
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
  share: Share2,
  shield: ShieldCheck,
  'sign-out': LogOut,
  square: Square,
  stop: CircleX,
  undo: RotateCcw,
  up: ChevronUp,
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
