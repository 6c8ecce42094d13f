import java.io.File;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What only a Java with pattern switches can tell: for each folder given, whether the old callers' switches and record patterns
 * compile against its classes, and whether switches that were compiled before cope with the values of today. Prints a line per
 * folder: {@code <name> <switches> <patterns> <run>}, each {@code true} or {@code false}. A folder's {@code switches.txt} and
 * {@code patterns.txt} list the callers that may notice what changed.
 *
 * <p>Arguments: class path of everything but the folders, folder of the old classes, folder of the callers, the folders.
 */
public final class Prover {
    public static void main(String[] args) throws Exception {
        String common = args[0];
        List<String> switches = new ArrayList<>();
        try (Stream<Path> callers = Files.list(Path.of(args[2]))) {
            callers.map(Path::toString)
                    .filter(file -> file.contains(File.separator + "Switches_"))
                    .forEach(switches::add);
        }
        Path compiled = Files.createTempDirectory("callers");
        compile(common + File.pathSeparator + args[1], switches, compiled);
        for (int i = 3; i < args.length; i++) {
            Path folder = Path.of(args[i]);
            String path = common + File.pathSeparator + folder;
            Path scratch = Files.createTempDirectory("scratch");
            boolean compile = compile(path, Files.readAllLines(folder.resolve("switches.txt")), scratch);
            boolean patterns = compile(path, Files.readAllLines(folder.resolve("patterns.txt")), scratch);
            System.out.println(folder.getFileName() + " " + compile + " " + patterns + " " + runs(path, compiled, folder));
        }
    }

    private static boolean compile(String path, List<String> sources, Path to) throws Exception {
        if (sources.isEmpty()) {
            return true;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-cp", path, "-d", to.toString(), "--release", "21", "-proc:none", "-nowarn");
            return compiler.getTask(new StringWriter(), files, d -> {}, options, null, files.getJavaFileObjectsFromStrings(sources))
                    .call();
        }
    }

    /** Lines of {@code values.txt}: a type, a tab, a JSON text. */
    private static boolean runs(String path, Path compiled, Path folder) throws Exception {
        List<URL> urls = new ArrayList<>();
        urls.add(compiled.toUri().toURL());
        for (String part : path.split(File.pathSeparator)) {
            urls.add(Path.of(part).toUri().toURL());
        }
        boolean good = true;
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            List<String> noticed = Files.readAllLines(folder.resolve("switches.txt"));
            for (String line : Files.readAllLines(folder.resolve("values.txt"))) {
                String[] parts = line.split("\t", 3);
                String name = "Switches_" + parts[0];
                if (noticed.stream().noneMatch(file -> file.endsWith(File.separator + name + ".java"))) {
                    continue;
                }
                Class<?> type;
                try {
                    type = loader.loadClass("api.model." + parts[0]);
                } catch (ClassNotFoundException gone) {
                    continue;
                }
                Object value = value(type, parts[1], parts[2]);
                for (Method method : methods(loader.loadClass(name))) {
                    if (method.getName().equals("of" + parts[0])) {
                        good &= call(method, value);
                    }
                }
            }
        }
        return good;
    }

    /** What a method makes of a text, or of the number that it is. */
    private static Object value(Class<?> type, String method, String text) throws ReflectiveOperationException {
        for (Method made : type.getMethods()) {
            if (made.getName().equals(method) && made.getParameterCount() == 1) {
                Class<?> parameter = made.getParameterTypes()[0];
                if (parameter == int.class) {
                    return made.invoke(null, Integer.valueOf(text));
                } else if (parameter == long.class) {
                    return made.invoke(null, Long.valueOf(text));
                }
            }
        }
        return type.getMethod(method, String.class).invoke(null, text);
    }

    private static Method[] methods(Class<?> switches) {
        try {
            return switches.getMethods();
        } catch (LinkageError gone) {
            return new Method[0];
        }
    }

    private static boolean call(Method method, Object value) throws IllegalAccessException {
        try {
            method.invoke(null, value);
            return true;
        } catch (InvocationTargetException e) {
            return !(e.getCause() instanceof MatchException);
        }
    }
}
