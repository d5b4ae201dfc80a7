export default function G() { return <h1>Diseño</h1>; }
