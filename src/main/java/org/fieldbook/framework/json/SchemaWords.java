package org.fieldbook.framework.json;

import com.networknt.schema.Error;

import tools.jackson.databind.JsonNode;

/// Says in words what a rule of the schema asks for.
final class SchemaWords {

    private SchemaWords() {}

    static String of(Error error) {
        JsonNode rule = error.getSchemaNode();
        String property = error.getProperty();
        return switch (error.getKeyword()) {
            case "required" -> "The member " + property + " is missing.";
            case "additionalProperties" -> "The member " + property + " is not known.";
            case "dependentRequired" -> "A member that belongs to this one is missing.";
            case "const" -> "This must be " + rule + ".";
            case "enum" -> "This must be one of " + rule + ".";
            case "type" -> "This must be of the type " + rule + ".";
            case "pattern" -> "This does not have the form " + rule + ".";
            case "minimum", "minLength", "minItems", "minProperties" ->
                    "This must be, or hold, at least " + rule + ".";
            case "maximum", "maxLength", "maxItems", "maxProperties" ->
                    "This must be, or hold, at most " + rule + ".";
            case "uniqueItems" -> "An entry is there twice.";
            default -> "This does not belong here.";
        };
    }
}
