package dev.signet.codegen.compiler;

import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.contract.ContractNode;
import dev.signet.codegen.translate.types.TypeMappings;
import java.nio.file.Path;
import java.util.List;

/**
 * A document and the Java that is to be made of it, before any text is written.
 *
 * @param api what the document says, after all passes
 * @param java what is made of it
 * @param mappings what is replaced by types that exist already
 * @param files every file that was read
 * @param contract the document keyword by keyword
 */
public record Analysis(ApiModel api, JavaModel java, TypeMappings mappings, List<Path> files, ContractNode contract) {
    public Analysis {
        files = List.copyOf(files);
    }
}
