-- $file as Parquet; $metadata, a JSON text, lies in it under the key carcapital.
copy (
    from exported
)
to $file (format parquet, compression zstd, kv_metadata {carcapital: $metadata})
