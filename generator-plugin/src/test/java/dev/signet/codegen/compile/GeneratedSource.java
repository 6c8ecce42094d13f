package dev.signet.codegen.compile;

import dev.signet.codegen.output.SourceFile;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A generated file as the compiler takes it, without a disk. */
public final class GeneratedSource extends SimpleJavaFileObject {
    private final String text;

    public GeneratedSource(SourceFile file) {
        super(URI.create("string:///" + file.path()), Kind.SOURCE);
        this.text = file.content();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreErrors) {
        return text;
    }
}
