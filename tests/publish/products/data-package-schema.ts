/**
 * What Data Package 2.0, Data Resource 2.0 and Table Schema 2.0 (datapackage.org) require of the properties used here, as
 * JSON Schema. The published profiles are not part of this project; this says the same of what it writes.
 */
const PATH = {type: "string", pattern: "^(https?://.+|(?![./~])(?!.*(\\.\\./|\\\\|://)).+)$"};
const names = {type: "array", minItems: 1, items: {type: "string"}};

const FIELD = {
  type: "object",
  required: ["name", "type"],
  properties: {
    name: {type: "string", minLength: 1},
    type: {
      enum: [
        ..."string number integer boolean object array list datetime date time year yearmonth duration".split(" "),
        ..."geopoint geojson any".split(" ")
      ]
    },
    description: {type: "string"},
    constraints: {type: "object", properties: {required: {type: "boolean"}}, additionalProperties: false}
  },
  additionalProperties: false
};

const TABLE_SCHEMA = {
  type: "object",
  required: ["fields"],
  properties: {
    $schema: {const: "https://datapackage.org/profiles/2.0/tableschema.json"},
    fields: {type: "array", minItems: 1, items: FIELD},
    missingValues: {type: "array", items: {type: "string"}},
    primaryKey: names,
    foreignKeys: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["fields", "reference"],
        properties: {
          fields: names,
          reference: {type: "object", required: ["fields"], properties: {resource: {type: "string"}, fields: names}}
        }
      }
    }
  },
  additionalProperties: false
};

const RESOURCE = {
  type: "object",
  required: ["name", "path"],
  properties: {
    $schema: {const: "https://datapackage.org/profiles/2.0/dataresource.json"},
    name: {type: "string", pattern: "^[a-z0-9._/-]+$"},
    type: {const: "table"},
    path: PATH,
    description: {type: "string"},
    format: {type: "string"},
    mediatype: {type: "string", pattern: "^.+/.+$"},
    encoding: {type: "string"},
    bytes: {type: "integer", minimum: 1},
    hash: {type: "string", pattern: "^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$"},
    schema: TABLE_SCHEMA
  },
  additionalProperties: false
};

export const DATA_PACKAGE_SCHEMA = {
  type: "object",
  required: ["$schema", "resources"],
  properties: {
    $schema: {const: "https://datapackage.org/profiles/2.0/datapackage.json"},
    name: {type: "string", pattern: "^[a-z0-9._/-]+$"},
    title: {type: "string"},
    description: {type: "string"},
    homepage: {type: "string", format: "uri"},
    version: {type: "string"},
    created: {type: "string", format: "date-time"},
    licenses: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        anyOf: [{required: ["name"]}, {required: ["path"]}],
        properties: {name: {type: "string", pattern: "^[-a-zA-Z0-9._]+$"}, path: PATH, title: {type: "string"}}
      }
    },
    sources: {
      type: "array",
      items: {type: "object", minProperties: 1, properties: {title: {type: "string"}, path: PATH}}
    },
    contributors: {
      type: "array",
      minItems: 1,
      items: {type: "object", minProperties: 1, properties: {title: {type: "string"}, roles: names}}
    },
    resources: {type: "array", minItems: 1, items: RESOURCE}
  },
  additionalProperties: false
};
