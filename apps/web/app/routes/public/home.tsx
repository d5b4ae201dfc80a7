export default function Home() {
  return <h1>¿Quiénes aparecen en tu boleta?</h1>;
}
